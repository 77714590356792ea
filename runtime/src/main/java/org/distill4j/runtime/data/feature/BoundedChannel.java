package org.distill4j.runtime.data.feature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/**
 * A channel that refuses to read beyond the end of its file at once. A reader that believes a wrong
 * length would otherwise read the rest of the file again and again.
 */
final class BoundedChannel implements SeekableByteChannel {

  /** Bytes that may lie beyond the end: those of signatures, which are looked for anywhere. */
  private static final int TOLERATED = 64;

  private final FileChannel channel;

  BoundedChannel(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    long rest = Math.max(0, channel.size() - channel.position());
    if (target.remaining() > rest + TOLERATED) {
      throw new IOException(
          "%,d bytes at %,d are beyond its end".formatted(target.remaining(), channel.position()));
    }
    return channel.read(target);
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    throw new IOException("The file is open for reading only.");
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    throw new IOException("The file is open for reading only.");
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
