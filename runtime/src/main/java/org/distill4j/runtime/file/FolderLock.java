package org.distill4j.runtime.file;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write to a folder, which one program has at a time. It is a lock of the operating
 * system on the file {@code .distill4j.lock}, so that it ends with the program, however that ends.
 * The file names the program, for the message to others, and is deleted at the end.
 */
public final class FolderLock implements AutoCloseable {

  private static final String NAME = ".distill4j.lock";
  private static final int LONGEST_HOLDER = 1000;
  private static final int LONGEST_COMMAND = 200;
  private static final int TRIALS = 10;

  /**
   * The folders locked by this process. An operating system may release all locks of a process on a
   * file when the process closes any channel to it, so none of these is opened a second time.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;
  private final String before;

  private FolderLock(Path folder, FileChannel channel, String before) {
    this.folder = folder;
    this.channel = channel;
    this.before = before;
  }

  /**
   * Locks a folder, which is created if necessary, and deletes temporary files that a killed
   * program left in it.
   *
   * @throws IOException if another program has locked it, which the message names, or if it cannot
   *     be locked
   */
  public static FolderLock acquire(Path folder) throws IOException {
    Path real;
    try {
      real = Files.createDirectories(folder).toRealPath();
    } catch (IOException e) {
      throw new IOException(
          "cannot write to the folder %s: choose a folder that is writable (%s)"
              .formatted(folder, FailureReason.of(e)),
          e);
    }
    if (!HELD.add(real)) {
      throw inUse(folder, "another run of this program", "it ends");
    }
    try {
      return described(real, locked(folder, real.resolve(NAME)));
    } catch (IOException | RuntimeException e) {
      HELD.remove(real);
      throw e;
    }
  }

  /** Writes this program into the file of a lock, and returns the lock. */
  private static FolderLock described(Path real, FileChannel channel) throws IOException {
    try {
      FolderLock lock = new FolderLock(real, channel, text(channel));
      describe(channel);
      AtomicFile.deleteLeftovers(real);
      return lock;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel locked(Path folder, Path file) throws IOException {
    for (int trial = 0; trial < TRIALS; trial++) {
      FileChannel channel = open(folder, file);
      boolean locked = false;
      try {
        Object opened = identity(file);
        FileLock lock = channel.tryLock();
        if (lock == null) {
          throw inUse(folder, holder(channel), "it ends");
        }
        locked = opened != null && Objects.equals(opened, identity(file));
        if (locked) {
          return channel;
        }
      } finally {
        if (!locked) {
          channel.close();
        }
      }
    }
    throw inUse(folder, "other programs", "they end");
  }

  private static FileChannel open(Path folder, Path file) throws IOException {
    try {
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new IOException(
          "cannot lock the folder %s: choose a folder that is writable (%s)"
              .formatted(folder, FailureReason.of(e)),
          e);
    }
  }

  /** Returns the identity of a file; null if the program that had it has deleted it meanwhile. */
  private static Object identity(Path file) throws IOException {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? file : key;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static IOException inUse(Path folder, String holder, String end) {
    return new IOException(
        "The folder %s is in use by %s: wait until %s, or choose another folder"
            .formatted(folder, holder, end));
  }

  private static String holder(FileChannel channel) throws IOException {
    String holder = text(channel);
    return holder.isEmpty() ? "another program" : holder;
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(LONGEST_HOLDER);
    channel.read(text, 0);
    String all = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    return all.strip().replaceAll("\\p{Cntrl}", " ");
  }

  private static void describe(FileChannel channel) throws IOException {
    String holder =
        "process %s on %s since %s (%s)"
            .formatted(
                ProcessHandle.current().pid(),
                host(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                command());
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this host"; // a machine without an entry for its own name
    }
  }

  private static String command() {
    String command = System.getProperty("sun.java.command", "Java");
    return command.length() <= LONGEST_COMMAND
        ? command
        : command.substring(0, LONGEST_COMMAND) + "...";
  }

  /**
   * Returns the program that had locked the folder before and did not unlock it, because it was
   * killed; empty if there is none.
   */
  public Optional<String> abandoned() {
    return before.isEmpty() ? Optional.empty() : Optional.of(before);
  }

  /** Unlocks the folder. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(folder.resolve(NAME));
    } finally {
      HELD.remove(folder);
    }
  }
}
