namespace Sasaeai.Imports.Tables;

/// <summary>Gives up when more bytes come out than were promised or allowed: a bomb shows only while it unpacks.</summary>
internal sealed class LimitedStream(Stream inner, long limit, Func<string> refusal) : Stream
{
    private long read;

    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    private int Count(int bytes)
    {
        read += bytes;
        return read <= limit ? bytes : throw new UnreadableTableException(refusal());
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
            inner.Dispose();
        base.Dispose(disposing);
    }
}
