namespace Sasaeai.Backups;

/// <summary>Writes a sealed file. The last chunk is known only when no more comes: <see cref="Finish"/>.</summary>
internal sealed class SealingStream : Stream
{
    private readonly Stream inner;
    private readonly Seal seal;
    private readonly byte[] pending = new byte[Seal.Chunk];
    private int filled;
    private long number, length;

    public SealingStream(Stream inner, Seal seal)
    {
        (this.inner, this.seal) = (inner, seal);
        inner.Write(seal.Header);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        length += buffer.Length;
        while (!buffer.IsEmpty)
        {
            if (filled == pending.Length)
                Put(last: false);
            var taken = Math.Min(buffer.Length, pending.Length - filled);
            buffer[..taken].CopyTo(pending.AsSpan(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    public void Finish() => Put(last: true);

    private void Put(bool last)
    {
        inner.Write(seal.Close(pending.AsSpan(0, filled), number++, last));
        filled = 0;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    public override void Flush() { }
    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => length;
    public override long Position { get => length; set => throw new NotSupportedException(); }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>Reads a sealed file at any place, holding one chunk open.</summary>
internal sealed class UnsealingStream : Stream
{
    private const int Whole = Seal.Chunk + Seal.Tag;
    private readonly FileStream inner;
    private readonly Seal seal;
    private readonly long chunks;
    private byte[] open = [];
    private long openNumber = -1;

    public UnsealingStream(FileStream inner, Seal seal)
    {
        (this.inner, this.seal) = (inner, seal);
        var body = inner.Length - Seal.HeaderLength;
        chunks = Math.Max(1, (body + Whole - 1) / Whole);
        Length = Math.Max(0, body - chunks * Seal.Tag);
    }

    public override int Read(Span<byte> buffer)
    {
        // Of an empty file too the last chunk tells that it is the last.
        if (openNumber < 0)
            Turn(0);
        if (Position >= Length || buffer.IsEmpty)
            return 0;
        Turn(Position / Seal.Chunk);
        var from = (int)(Position % Seal.Chunk);
        var taken = Math.Min(buffer.Length, open.Length - from);
        open.AsSpan(from, taken).CopyTo(buffer);
        Position += taken;
        return taken;
    }

    private void Turn(long number)
    {
        if (number == openNumber)
            return;
        var at = Seal.HeaderLength + number * Whole;
        var chunk = new byte[Math.Clamp(inner.Length - at, 0, Whole)];
        inner.Position = at;
        inner.ReadExactly(chunk);
        (open, openNumber) = (seal.Open(chunk, number, number == chunks - 1), number);
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch { SeekOrigin.Current => Position, SeekOrigin.End => Length, _ => 0 };
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length { get; }
    public override long Position { get; set; }
    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            seal.Dispose();
        }
        base.Dispose(disposing);
    }
}
