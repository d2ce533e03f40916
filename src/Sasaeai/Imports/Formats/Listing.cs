using Sasaeai.Resources;

namespace Sasaeai.Imports.Formats;

/// <summary>One line of somebody's list, told in our terms. Null and empty mean that the list does not say.</summary>
public sealed record Listing
{
    public required ImportKind Kind { get; init; }
    public required string Name { get; init; }
    public string? Kana { get; init; }

    /// <summary>What it is in the list's own words: 訪問入浴介護, 公民館.</summary>
    public string? KindText { get; init; }

    /// <summary>The list's own number for it.</summary>
    public string? Number { get; init; }

    /// <summary>介護保険事業所番号, ten letters.</summary>
    public string? OfficeNumber { get; init; }
    public string? CorporateNumber { get; init; }
    public string? OperatorName { get; init; }

    /// <summary>Five digits; empty where the list does not say or says something unreadable.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary>Where five digits could be either: these digits as they stand, while <see cref="MunicipalityCode"/> has its lost zero back.</summary>
    public string? MunicipalityCodeAsWritten { get; init; }

    /// <summary>Prefecture and municipality by name, as far as given.</summary>
    public string? Prefecture { get; init; }
    public string? Municipality { get; init; }

    public string? Address { get; init; }
    public string? PlaceName { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Phone { get; init; }
    public string? Fax { get; init; }
    public string? Email { get; init; }
    public string? Url { get; init; }
    public IReadOnlyList<Session> Sessions { get; init; } = [];
    public string? ScheduleNote { get; init; }
    public DateOnly? Starts { get; init; }
    public DateOnly? Ends { get; init; }
    public int? Capacity { get; init; }
    public int? PriceYen { get; init; }
    public string? PriceNote { get; init; }
    public string? Eligibility { get; init; }

    /// <summary>What it does, from activity, description and note.</summary>
    public string? Summary { get; init; }

    /// <summary>Where the list is the registry's own sheet: all its cells.</summary>
    public SheetRow? Sheet { get; init; }

    /// <summary>Part of the municipality's 総合事業.</summary>
    public bool InProgramme { get; init; }
}

/// <summary>Why a row, or one of its cells, was not taken.</summary>
/// <param name="Line">In the file, counted from 1.</param>
/// <param name="Column">The heading as the file writes it; empty where the whole row is meant.</param>
/// <param name="Reason">For the person.</param>
public sealed record Remark(int Line, string Column, string Reason);

/// <summary>A row as read: either a listing, perhaps with remarks on single cells that were left out, or nothing and the reasons why.</summary>
public sealed record Reading(Listing? Listing, IReadOnlyList<Remark> Remarks)
{
    /// <summary>Of a refused row no more than whose it is.</summary>
    public Listing Whose { get; init; } = Listing ?? new() { Kind = ImportKind.Table, Name = "" };
}
