package org.distill4j.runtime.data.feature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.distill4j.runtime.data.DataFileException;

/**
 * An open {@code .npy} file, NumPy's format for one array: a magic number, a version, a header with
 * type and shape, and the data. Reads row by row, so that a file may be larger than the memory.
 *
 * <p>Supports the types {@code f2}, {@code f4} and {@code f8} as features, and integers, whole
 * numbers of floating point and texts as ids, in either byte order. Python objects are refused.
 */
final class NpyFile implements AutoCloseable {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MAXIMUM_HEADER = 1 << 16;

  /** The characters of a header that a message shows. */
  private static final int SHOWN = 200;

  private static final Pattern TYPE =
      Pattern.compile("'descr':\\s*'([<>|=]?)([a-zA-Z])(\\d{1,9})'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");

  /** Python 2 writes an L after some numbers. */
  private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([0-9L, ]*)\\)");

  private static final Pattern OBJECTS = Pattern.compile("'descr':\\s*'\\|?O\\d*'");

  private final Path file;
  private final FileChannel channel;
  private final NpyType type;
  private final int[] shape;
  private final long start;

  private NpyFile(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    ByteBuffer fixed = read(0, 12, "the header");
    byte[] magic = new byte[MAGIC.length];
    fixed.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new DataFileException(
          file, "does not begin as a .npy file does", "save the array with numpy.save");
    }
    int version = fixed.get();
    fixed.get();
    if (version < 1 || version > 3) {
      throw new DataFileException(
          file,
          "has the version %s of the format".formatted(version),
          "versions 1 to 3 are supported: save the array again with numpy.save");
    }
    fixed.order(ByteOrder.LITTLE_ENDIAN);
    int headerStart = version == 1 ? 10 : 12;
    long length = version == 1 ? Short.toUnsignedInt(fixed.getShort()) : fixed.getInt();
    if (length < 0 || length > MAXIMUM_HEADER) {
      throw new DataFileException(
          file, "has a header of " + length + " bytes", "save the array again with numpy.save");
    }
    byte[] header = read(headerStart, (int) length, "the header").array();
    String text = new String(header, StandardCharsets.UTF_8);
    this.type = type(text);
    this.shape = shape(text);
    this.start = headerStart + length;
    requireLength(expectedLength());
  }

  /** Opens a file and checks its header and length. */
  static NpyFile open(Path file) throws IOException {
    DataFiles.requireFile(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new NpyFile(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  int[] shape() {
    return shape.clone();
  }

  /** All numbers, in row-major order. */
  float[] floats() throws IOException {
    DataFiles.requireRow(file, shape);
    DataFiles.requireMemory(file, 1, shape);
    return floats(0, (int) count(0));
  }

  /** Returns the numbers of one entry of the first axis, in row-major order. */
  float[] row(int index) throws IOException {
    DataFiles.requireRow(file, Arrays.copyOfRange(shape, 1, shape.length));
    int length = (int) count(1);
    return floats((long) index * length, length);
  }

  /** All entries as ids, each of which occurs once. */
  String[] ids() throws IOException {
    if (shape.length != 1 || !type.isId()) {
      throw new DataFileException(
          file,
          "holds %s of shape %s".formatted(type, Arrays.toString(shape)),
          "ids must be one axis of whole numbers or texts");
    }
    if (count(0) * type.bytes() > Integer.MAX_VALUE) {
      throw new DataFileException(file, "has more than 2 GB of ids", "use shorter ids");
    }
    ByteBuffer bytes = read(start, (int) (count(0) * type.bytes()), "the ids");
    String[] ids = new String[shape[0]];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = VideoIds.require(file, "the array", i, type.id(bytes));
    }
    VideoIds.requireDistinct(file, "the array", ids);
    return ids;
  }

  private float[] floats(long from, int length) throws IOException {
    if (!type.isFloat()) {
      throw new DataFileException(
          file, "holds " + type, "features must be float16, float32 or float64");
    }
    int bytes = (int) (length * type.bytes());
    return type.floats(read(start + from * type.bytes(), bytes, "the numbers"), length);
  }

  private double expectedLength() {
    return Arrays.stream(shape).asDoubleStream().reduce((double) type.bytes(), (a, b) -> a * b)
        + start;
  }

  private void requireLength(double expected) throws IOException {
    if (channel.size() != expected) {
      String shapeOf =
          String.format(
              Locale.ROOT,
              "%s of shape %s take %,.0f bytes and the file has %,d",
              type,
              Arrays.toString(shape),
              expected,
              channel.size());
      throw channel.size() < expected
          ? new DataFileException(file, "is truncated: " + shapeOf, "fetch or save it again")
          : new DataFileException(
              file, "has more than one array: " + shapeOf, "save each array in a file of its own");
    }
  }

  /** Returns the number of entries of the last axes, which the length of the file bounds. */
  private long count(int fromAxis) {
    return Arrays.stream(shape, Math.min(fromAxis, shape.length), shape.length)
        .asLongStream()
        .reduce(1, (a, b) -> a * b);
  }

  private NpyType type(String header) throws IOException {
    Matcher type = find(TYPE, header, "type");
    if (find(ORDER, header, "order").group(1).equals("True")) {
      throw new DataFileException(
          file, "is in Fortran order", "save it with numpy.save(file, numpy.ascontiguousarray(a))");
    }
    boolean big = type.group(1).equals(">");
    return new NpyType(
        type.group(2).charAt(0),
        Integer.parseInt(type.group(3)),
        big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }

  private int[] shape(String header) throws IOException {
    try {
      return Pattern.compile(",")
          .splitAsStream(find(SHAPE, header, "shape").group(1))
          .map(axis -> axis.replace("L", "").strip())
          .filter(axis -> !axis.isEmpty())
          .mapToInt(Integer::parseInt)
          .toArray();
    } catch (NumberFormatException e) {
      throw new DataFileException(
          file, "has an axis that is too long", "split it into several files", e);
    }
  }

  private Matcher find(Pattern pattern, String header, String what) throws IOException {
    Matcher matcher = pattern.matcher(header);
    boolean found = matcher.find();
    if (!found && OBJECTS.matcher(header).find()) {
      throw new DataFileException(
          file,
          "has no type that can be read in its header %s: it holds pickled Python objects"
              .formatted(readable(header)),
          "save an array of one type: numpy.save(file, numpy.array(list, dtype='float32'))");
    }
    if (!found) {
      throw new DataFileException(
          file,
          "has no %s that can be read in its header %s".formatted(what, readable(header)),
          "save it as one plain array with numpy.save");
    }
    return matcher;
  }

  /** Returns the beginning of a text without characters that a terminal interprets. */
  private static String readable(String text) {
    String printable = text.strip().replaceAll("[^\\x20-\\x7e]", "?");
    return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "..." : printable;
  }

  private ByteBuffer read(long position, int length, String what) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new DataFileException(
            file, "is truncated: it ends within " + what, "fetch or save it again");
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
