namespace Sasaeai.AccessLog;

/// <summary>項目の区分. From what anyone may read to what the law calls 要配慮個人情報; a record shown whole counts as its most delicate field.</summary>
public enum FieldClass { Public, Internal, Personal, Sensitive }
