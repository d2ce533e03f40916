namespace Sasaeai.Browser.Tests.Hosting;

/// <summary>The demo municipality where days pass, for one class of tests alone.</summary>
public sealed class PassingHouse : House;
