using System.IO.Compression;

namespace Sasaeai.Imports.Tables;

/// <summary>An entry being read; closing it closes its archive, and damage in it is told in the person's words.</summary>
internal sealed class EntryStream(ZipArchive zip, ZipArchiveEntry entry) : Stream
{
    private const string Damaged = "zip の中身が壊れています。もう一度受け取り直してください。";
    private readonly Stream inner = entry.Open();
    private uint crc;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = inner.Read(buffer);
            crc = Crc32.Append(crc, buffer[..read]);
            // The framework stops at the stated size without a word, so the end is where damage and lies show.
            return read > 0 || buffer.IsEmpty || crc == entry.Crc32 ? read : throw new UnreadableTableException(Damaged);
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableTableException(Damaged, e);
        }
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            zip.Dispose();
        }
        base.Dispose(disposing);
    }
}
