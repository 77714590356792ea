package org.distill4j.testing.damage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Reads damaged copies of a file: cut off, with changed bits, longer, and replaced by something
 * else. Each must be refused in the words of a user's error, which names the file, or must be
 * damage that the format cannot notice. {@code -Ddistill4j.damaged=1000} sets the number of copies
 * of each file, {@code -Ddistill4j.damaged.seed=7} draws others, and {@code
 * -Ddistill4j.damaged.counts=FILE} adds a line to a file for each damaged one: its name, the number
 * of copies, and how many of them were refused.
 */
public final class DamagedFile {

  private static final int COPIES = Integer.getInteger("distill4j.damaged", 16);
  private static final long SEED = Long.getLong("distill4j.damaged.seed", 1);

  private DamagedFile() {}

  /** Reads a file. */
  @FunctionalInterface
  public interface Reader {

    /** Returns its content, as something with {@code equals}. */
    Object read(Path file) throws Exception;
  }

  /** The kinds of damage. */
  private enum Damage {
    CUT,
    CHANGED_BIT,
    LONGER,
    OTHER,
    EMPTY
  }

  /**
   * Damages a file in many ways and restores it.
   *
   * @param file a whole file
   * @throws AssertionError if damage is accepted in silence, or refused with an error that is no
   *     message to a user
   */
  public static void check(Path file, Promise promise, Reader reader) throws Exception {
    byte[] whole = Files.readAllBytes(file);
    Object content = reader.read(file);
    SplittableRandom random = new SplittableRandom(SEED);
    int refused = 0;
    for (int copy = 0; copy < COPIES; copy++) {
      Damage damage = Damage.values()[copy % Damage.values().length];
      byte[] damaged = damaged(whole, damage, random);
      Files.write(file, damaged);
      refused += check(file, promise, reader, content, damage, copy) ? 1 : 0;
    }
    count(file, refused);
    Files.write(file, whole);
    if (!Objects.equals(content, reader.read(file))) {
      throw new AssertionError(file + " gives something else when it is read again");
    }
  }

  private static void count(Path file, int refused) throws IOException {
    String counts = System.getProperty("distill4j.damaged.counts");
    if (counts != null) {
      String line = "%s %s %s%n".formatted(file.getFileName(), COPIES, refused);
      Files.writeString(
          Path.of(counts), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /** Returns true if a copy is refused. */
  private static boolean check(
      Path file, Promise promise, Reader reader, Object content, Damage damage, int copy) {
    String which = "copy %s of %s, %s".formatted(copy, file.getFileName(), damage);
    Object read;
    try {
      read = reader.read(file);
    } catch (Exception e) {
      requireForUsers(e, file, which);
      return true;
    }
    boolean noticeable =
        switch (promise) {
          case CHECKSUM -> true;
          case LENGTH -> damage != Damage.CHANGED_BIT && damage != Damage.LONGER;
          case SYNTAX -> damage == Damage.OTHER;
        };
    if (noticeable && !Objects.equals(content, read)) {
      throw new AssertionError(which + ", is accepted");
    }
    return false;
  }

  private static void requireForUsers(Exception error, Path file, String which) {
    boolean ours =
        error instanceof IOException
            || error instanceof UncheckedIOException
            || error.getClass().getName().startsWith("org.distill4j.");
    String message = String.valueOf(error.getMessage());
    String parent = String.valueOf(file.getParent().getFileName());
    boolean names = message.contains(file.getFileName().toString()) || message.contains(parent);
    if (!ours || !names || message.contains("internal error")) {
      throw new AssertionError(which + ", is no message to a user: " + error, error);
    }
  }

  private static byte[] damaged(byte[] whole, Damage damage, SplittableRandom random) {
    return switch (damage) {
      case EMPTY -> new byte[0];
      case CUT -> Arrays.copyOf(whole, random.nextInt(1, whole.length));
      case OTHER -> other(random);
      case LONGER -> {
        byte[] longer = Arrays.copyOf(whole, whole.length + random.nextInt(1, 40));
        for (int i = whole.length; i < longer.length; i++) {
          longer[i] = (byte) random.nextInt();
        }
        yield longer;
      }
      case CHANGED_BIT -> {
        byte[] changed = whole.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        yield changed;
      }
    };
  }

  private static byte[] other(SplittableRandom random) {
    byte[] noise = new byte[random.nextInt(20, 3_000)];
    random.nextBytes(noise);
    byte[] start =
        switch (random.nextInt(4)) {
          case 0 -> "version https://example.org/pointer\nsize 12\n\0".getBytes(UTF_8);
          case 1 -> new byte[] {'P', 'K', 3, 4};
          case 2 -> "<!DOCTYPE html><html><body>404</body></html>\0".getBytes(UTF_8);
          default -> new byte[0];
        };
    System.arraycopy(start, 0, noise, 0, Math.min(start.length, noise.length));
    return noise;
  }
}
