package org.distill4j.runtime.report.event;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.Epoch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBoardEventsTest {

  @TempDir private Path folder;

  /** A value that was read back. */
  private record Read(long step, String tag, float value) {}

  @Test
  void stepsAndEpochsAreReadBack() throws IOException {
    TensorBoardEvents events = new TensorBoardEvents(folder);
    events.phaseStarted("distilled/student, seed 1");
    events.trainingStarted("Student", 10, 2, 300);
    events.stepEnded(2, 5, 0.5);
    Metrics metrics = new Metrics(8, Map.of(StandardMetrics.ACCURACY, 0.75), Map.of());
    events.epochEnded(
        new Epoch(
            2,
            "",
            Map.of("answers", 0.25),
            0.125,
            Map.of("answers", 2.0),
            Optional.of(metrics),
            1));

    String accuracy = "validation/" + StandardMetrics.ACCURACY.id();
    assertThat(read(file("distilled_student, seed 1")))
        .containsExactly(
            new Read(305, "loss", 0.5f),
            new Read(600, "epoch/loss", 0.125f),
            new Read(600, "training/answers", 0.25f),
            new Read(600, "monitored/answers", 2f),
            new Read(600, accuracy, 0.75f))
        .inOrder();
  }

  @Test
  void checksumsAreMaskedAsInTheFormat() {
    // CRC-32C of "123456789" is 0xe3069283 (RFC 3720, B.4).
    int masked = Integer.rotateRight(0xe3069283, 15) + 0xa282ead8;
    assertThat(EventFile.checksum("123456789".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(masked);
  }

  private Path file(String run) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(run))) {
      Path file = files.findFirst().orElseThrow();
      assertThat(file.getFileName().toString()).startsWith("events.out.tfevents.");
      return file;
    }
  }

  private static List<Read> read(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<Read> values = new ArrayList<>();
    boolean first = true;
    while (in.hasRemaining()) {
      byte[] length = bytes(in, Long.BYTES);
      assertThat(in.getInt()).isEqualTo(EventFile.checksum(length));
      int size = (int) ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
      byte[] event = bytes(in, size);
      assertThat(in.getInt()).isEqualTo(EventFile.checksum(event));
      if (first) {
        assertThat(new String(event, StandardCharsets.UTF_8)).contains("brain.Event:2");
        first = false;
      } else {
        readEvent(event, values);
      }
    }
    return values;
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static void readEvent(byte[] event, List<Read> values) {
    ByteBuffer in = ByteBuffer.wrap(event).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(in.get()).isEqualTo((byte) ((1 << 3) | 1));
    assertThat(in.getDouble()).isGreaterThan(1.7e9);
    assertThat(in.get()).isEqualTo((byte) (2 << 3));
    long step = varint(in);
    assertThat(in.get()).isEqualTo((byte) ((5 << 3) | 2));
    ByteBuffer summary = part(in);
    while (summary.hasRemaining()) {
      assertThat(summary.get()).isEqualTo((byte) ((1 << 3) | 2));
      ByteBuffer value = part(summary);
      assertThat(value.get()).isEqualTo((byte) ((1 << 3) | 2));
      String tag = StandardCharsets.UTF_8.decode(part(value)).toString();
      assertThat(value.get()).isEqualTo((byte) ((2 << 3) | 5));
      values.add(new Read(step, tag, value.getFloat()));
    }
  }

  private static ByteBuffer part(ByteBuffer in) {
    int length = (int) varint(in);
    ByteBuffer part = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + length);
    return part;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
