package org.distill4j.runtime.report.event;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Writes an event file of TensorBoard: records of the protocol buffer {@code Event}, each between
 * its length and checksums. It can be read while it grows.
 */
final class EventFile implements Closeable {

  private static final String VERSION = "brain.Event:2";
  private static final int MASK_DELTA = 0xa282ead8;

  private static final int WALL_TIME = 1;
  private static final int STEP = 2;
  private static final int FILE_VERSION = 3;
  private static final int SUMMARY = 5;
  private static final int SUMMARY_VALUE = 1;
  private static final int TAG = 1;
  private static final int SIMPLE_VALUE = 2;

  private final OutputStream out;

  /** Begins a file, which must not exist. */
  EventFile(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    ByteArrayOutputStream event = event();
    bytes(event, FILE_VERSION, VERSION.getBytes(StandardCharsets.UTF_8));
    record(event.toByteArray());
  }

  /** Adds the values of a step by their tags. */
  void add(long step, Map<String, Double> values) throws IOException {
    ByteArrayOutputStream summary = new ByteArrayOutputStream();
    values.forEach(
        (tag, number) -> {
          ByteArrayOutputStream value = new ByteArrayOutputStream();
          bytes(value, TAG, tag.getBytes(StandardCharsets.UTF_8));
          key(value, SIMPLE_VALUE, 5);
          value.writeBytes(little(Float.BYTES).putFloat(number.floatValue()).array());
          bytes(summary, SUMMARY_VALUE, value.toByteArray());
        });
    ByteArrayOutputStream event = event();
    key(event, STEP, 0);
    varint(event, step);
    bytes(event, SUMMARY, summary.toByteArray());
    record(event.toByteArray());
  }

  /** Makes everything so far readable. */
  void flush() throws IOException {
    out.flush();
  }

  private static ByteArrayOutputStream event() {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    key(event, WALL_TIME, 1);
    double seconds = System.currentTimeMillis() / 1e3;
    event.writeBytes(little(Double.BYTES).putDouble(seconds).array());
    return event;
  }

  private void record(byte[] data) throws IOException {
    byte[] length = little(Long.BYTES).putLong(data.length).array();
    out.write(length);
    out.write(little(Integer.BYTES).putInt(checksum(length)).array());
    out.write(data);
    out.write(little(Integer.BYTES).putInt(checksum(data)).array());
  }

  /** Returns the masked CRC-32C of some bytes. */
  static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    int value = (int) crc.getValue();
    return Integer.rotateRight(value, 15) + MASK_DELTA;
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void bytes(ByteArrayOutputStream out, int field, byte[] content) {
    key(out, field, 2);
    varint(out, content.length);
    out.writeBytes(content);
  }

  private static void key(ByteArrayOutputStream out, int field, int wireType) {
    out.write((field << 3) | wireType);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
