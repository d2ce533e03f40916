using Sasaeai.Imports;
using Sasaeai.Imports.Formats;
using Xunit;

namespace Sasaeai.Tests.Imports.Formats;

public sealed class MunicipalityFilterTests
{
    [Theory]
    [InlineData("22212", "焼津市", "22212", null, true)]
    [InlineData("22212", "焼津市", "22214", null, false)]
    [InlineData("22100", "静岡市", "22101", null, true)]
    [InlineData("22130", "浜松市", "22140", null, true)]
    [InlineData("14130", "川崎市", "14131", null, true)]
    [InlineData("14100", "横浜市", "14131", null, false)]
    [InlineData("14130", "川崎市", "14150", null, false)]
    [InlineData("14150", "相模原市", "14151", null, true)]
    [InlineData("22212", "焼津市", null, "焼津市", true)]
    [InlineData("22212", "焼津市", null, "静岡県焼津市", true)]
    [InlineData("01100", "札幌市", null, "札幌市 中央区", true)]
    [InlineData("22212", "焼津市", null, "藤枝市", false)]
    [InlineData("22212", "焼津市", "22000", "焼津市", true)]
    [InlineData("22212", "焼津市", "22000", "藤枝市", false)]
    [InlineData("22212", "焼津市", null, null, true)]
    public void Rows_of_the_municipality_and_of_a_cities_wards_are_kept(string code, string name, string? rowCode, string? rowName, bool kept) =>
        Assert.Equal(kept, new MunicipalityFilter(code, name).Holds(new Listing { Kind = ImportKind.Table, Name = "さくら", MunicipalityCode = rowCode, Municipality = rowName }));

    /// <summary>09920 with its check digit 1 would be 99201 after a spreadsheet; so would one real code in eleven.</summary>
    [Theory]
    [InlineData("はまなみ市", true)]
    [InlineData(null, true)]
    [InlineData("日光市", false)]
    public void Five_digits_that_could_have_lost_a_zero_are_also_read_as_they_stand(string? rowName, bool kept) =>
        Assert.Equal(kept, new MunicipalityFilter("99201", "はまなみ市").Holds(
            new Listing { Kind = ImportKind.Table, Name = "さくら", MunicipalityCode = "09920", MunicipalityCodeAsWritten = "99201", Municipality = rowName }));
}
