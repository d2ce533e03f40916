namespace Sasaeai.AccessLog;

/// <summary>どのように. The ways in which a person's data comes before somebody's eyes or leaves the house.</summary>
public enum Showing { Page, List, Search, Export, Print, Emergency }
