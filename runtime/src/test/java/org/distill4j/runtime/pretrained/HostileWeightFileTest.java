package org.distill4j.runtime.pretrained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.pretrained.WeightFiles.Item;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged and misleading files give one message with the file, the tensor and a remedy. */
final class HostileWeightFileTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("model.safetensors");
  }

  private void fails(String... parts) {
    DataFileException problem = assertThrows(DataFileException.class, () -> TensorFile.open(file));
    for (String part : parts) {
      assertTrue(problem.getMessage().contains(part), () -> part + " in " + problem.getMessage());
    }
    assertTrue(problem.getMessage().startsWith(file.toString()), problem.getMessage());
    assertTrue(problem.getMessage().contains("; "), problem.getMessage());
  }

  private void header(String header, int bytes) throws IOException {
    WeightFiles.safetensors(file, header, new byte[bytes]);
  }

  @Test
  void refusesDamagedHeaders() throws IOException {
    fails("there is no such file", "name a safetensors file");
    Files.write(file, new byte[] {1, 2, 3});
    fails("it has 3 bytes");
    WeightFiles.safetensors(file, Item.of("a", new double[] {1, 2}, 2));
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, 40));
    fails("is truncated: the file has only 32", "copy the file again");
    header("{\"a\":", 0);
    fails("no valid JSON");
    header("[1]", 0);
    fails("START_OBJECT");
    Files.write(file, new byte[] {0, 0, 0, 0, 0, 0, 0, 127, '{'});
    fails("its header would have");
  }

  @Test
  void refusesTensorsOutsideTheFile() throws IOException {
    header("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 7);
    fails("the tensor 'a' takes the bytes 0 to 8, but only 7 follow the header");
    header("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", 8);
    fails("the tensor 'a' has 8 bytes, which do not fit its shape [3] of F32");
    header(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[9223372036854775807,4],\"data_offsets\":[0,8]}}", 8);
    fails("do not fit its shape");
    header("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,8]}}", 8);
    fails("impossible shape");
    header("{\"a\":{\"shape\":[2],\"data_offsets\":[0,8]}}", 8);
    fails("the tensor 'a' lacks its type");
  }

  @Test
  void refusesOverlappingTensors() throws IOException {
    header(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
        12);
    fails("the tensors 'a' and 'b' overlap");
  }

  @Test
  void refusesExternalDataThatIsMissingOrElsewhere() throws IOException {
    file = folder.resolve("model.onnx");
    external("weights.bin", "0");
    fails("the numbers of the tensor 'w' lie in 'weights.bin', which is missing");
    Files.write(folder.resolve("weights.bin"), new byte[12]);
    external("weights.bin", "8");
    fails("the numbers of the tensor 'w' would end beyond 'weights.bin', which has 12 bytes");
    external("weights.bin", "x");
    fails("would end beyond");
    external("../weights.bin", "0");
    fails("outside the folder of the model");
    external("weights.bin", "4");
    assertEquals(1, TensorFile.open(file).tensors().size());
  }

  private void external(String location, String offset) throws IOException {
    WeightFiles.onnx(
        file,
        WeightFiles.initialiser(
            "w",
            1,
            new long[] {2},
            entry("location", location),
            entry("offset", offset),
            WeightFiles.field(14, 1)));
  }

  private static byte[] entry(String key, String value) {
    return WeightFiles.field(
        13, WeightFiles.joined(WeightFiles.field(1, key), WeightFiles.field(2, value)));
  }

  @Test
  void refusesWhatIsNeither() throws IOException {
    file = folder.resolve("model.onnx");
    Files.writeString(file, "version https://git-lfs.github.com/spec/v1\n");
    fails("it is neither a safetensors file nor an ONNX model", "copy the file again");
    WeightFiles.onnx(file);
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length - 2));
    fails("neither");
  }

  /** Whatever the bytes are, reading ends with a message or a file, and nothing else. */
  @Test
  void survivesRandomDamage() throws IOException {
    WeightFiles.onnx(
        file,
        WeightFiles.initialiser(
            "w", 1, new long[] {2}, WeightFiles.field(9, WeightFiles.floats(1, 2))));
    byte[] onnx = Files.readAllBytes(file);
    WeightFiles.safetensors(file, Item.of("a", new double[] {1, 2}, 2));
    byte[] safetensors = Files.readAllBytes(file);
    Random random = new Random(1);
    for (int i = 0; i < 4000; i++) {
      byte[] damaged = (i % 2 == 0 ? onnx : safetensors).clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      Files.write(file, damaged);
      try {
        TensorFile.open(file);
      } catch (DataFileException e) {
        assertTrue(e.getMessage().startsWith(file.toString()));
      }
    }
  }

  @Test
  void damageIsNoticed() throws Exception {
    WeightFiles.safetensors(file, Item.of("a", new double[] {1, 2}, 2));
    DamagedFile.check(file, Promise.LENGTH, it -> TensorFile.open(it).tensors().size());
    Path model = folder.resolve("model.onnx");
    byte[] numbers = WeightFiles.field(9, WeightFiles.floats(1, 2));
    WeightFiles.onnx(model, WeightFiles.initialiser("w", 1, new long[] {2}, numbers));
    DamagedFile.check(model, Promise.LENGTH, it -> TensorFile.open(it).tensors().size());
  }
}
