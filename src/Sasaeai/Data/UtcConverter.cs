using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Sasaeai.Data;

internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    at => at.ToUniversalTime(), at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
