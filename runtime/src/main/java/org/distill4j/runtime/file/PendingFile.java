package org.distill4j.runtime.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is written under a temporary name, over any length of time, and appears only when it
 * is complete. Without {@link #commit}, nothing is left of it.
 */
public final class PendingFile implements Closeable {

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final OutputStream out;

  private PendingFile(Path target, Path part, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.channel = channel;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
  }

  /**
   * Begins a file, whose folder is created if necessary.
   *
   * @param target the place of the complete file
   * @throws IOException if it cannot be written
   */
  public static PendingFile begin(Path target) throws IOException {
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path part = AtomicFile.temporary(target);
    return new PendingFile(
        target,
        part,
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /** Returns the stream to write to, which {@link #commit} and {@link #close} close. */
  public OutputStream out() {
    return out;
  }

  /**
   * Waits until the disk has the content, and moves the file into place.
   *
   * @throws IOException if it cannot be written; an existing file is then unchanged
   */
  public void commit() throws IOException {
    out.flush();
    channel.force(true);
    channel.close();
    copyPermissions();
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void copyPermissions() throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (old != null && Files.exists(target)) {
      Files.setPosixFilePermissions(part, old.readAttributes().permissions());
    }
  }

  /** Deletes what was written, unless it is in its place. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(part);
    }
  }
}
