package org.distill4j.samples.gloss.encoder;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.distill4j.text.SubwordTokenizer;
import org.distill4j.text.TokenizedTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The imported encoder gives the vectors of ONNX Runtime. By default on a few glosses; on 1,000 by
 *
 * <pre>
 * mvn -pl samples/gloss-distillation -am test -Dtest=MiniLmEncoderTest \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dglosses=1000 -Dtiming=true
 * </pre>
 */
final class MiniLmEncoderTest {

  private static final int GLOSSES = Integer.getInteger("glosses", 20);
  private static final int BATCH = 32;
  private static final int THREADS = 2;

  /** The int8 file is another model: its kernels and vectors differ between processors as well. */
  private static final double LOWEST_OF_INT8 = 0.95;

  private static final MiniLmFiles FILES = new MiniLmFiles(Path.of("target", "minilm"));

  @BeforeEach
  void requireFiles() {
    assumeTrue(
        MiniLmFiles.areOnClassPath(),
        "the files of MiniLM are not on the class path: build without -DskipModels");
  }

  private static List<int[][]> batches() throws IOException {
    try (SubwordTokenizer tokenizer = FILES.tokenizer()) {
      TokenizedTexts texts = MiniLmFiles.input(tokenizer).encode(Glosses.texts(GLOSSES));
      return Glosses.batches(texts, BATCH);
    }
  }

  /** The lowest and the mean cosine of two encoders. */
  private record Agreement(double lowest, double mean) {

    static Agreement of(ImportedEncoder imported, OnnxEncoder reference, List<int[][]> batches)
        throws OrtException {
      double lowest = 1;
      double sum = 0;
      int count = 0;
      for (int[][] batch : batches) {
        float[][] own = imported.encode(batch);
        float[][] expected = reference.encode(batch);
        for (int i = 0; i < batch.length; i++) {
          double cosine = cosine(own[i], expected[i]);
          lowest = Math.min(lowest, cosine);
          sum += cosine;
          count++;
        }
      }
      return new Agreement(lowest, sum / count);
    }

    private static double cosine(float[] first, float[] second) {
      double product = 0;
      double a = 0;
      double b = 0;
      for (int j = 0; j < first.length; j++) {
        product += (double) first[j] * second[j];
        a += (double) first[j] * first[j];
        b += (double) second[j] * second[j];
      }
      return product / Math.sqrt(a * b);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "lowest cosine %.7f, mean %.7f", lowest, mean);
    }
  }

  /** The mapping fits the int8 file as well, whose numbers get their scales. */
  @Test
  void takesTheWeightsOfTheInt8File() throws IOException, OrtException {
    ImportedEncoder imported =
        new ImportedEncoder(MiniLmEncoderGraph.builder().build().pretrained(FILES.int8Model(), 0));
    try (OnnxEncoder floats = new OnnxEncoder(FILES.floatModel(), THREADS)) {
      Agreement agreement = Agreement.of(imported, floats, batches());
      System.out.printf(Locale.ROOT, "weights of the int8 file: %s%n", agreement);
      assertThat(agreement.lowest()).isAtLeast(LOWEST_OF_INT8);
    }
  }

  @Test
  void givesTheVectorsOfOnnxRuntime() throws IOException, OrtException {
    ImportedEncoder imported = new ImportedEncoder(FILES.encoder());
    List<int[][]> batches = batches();
    try (OnnxEncoder floats = new OnnxEncoder(FILES.floatModel(), THREADS);
        OnnxEncoder bytes = new OnnxEncoder(FILES.int8Model(), THREADS)) {
      Agreement withFloats = Agreement.of(imported, floats, batches);
      Agreement withBytes = Agreement.of(imported, bytes, batches);
      System.out.printf(
          Locale.ROOT, "%s glosses: float %s; int8 %s%n", GLOSSES, withFloats, withBytes);
      assertThat(withFloats.lowest()).isAtLeast(0.9999);
      assertThat(withBytes.lowest()).isAtLeast(LOWEST_OF_INT8);
      if (Boolean.getBoolean("timing")) {
        new EncoderTiming(imported, floats, bytes).print(batches);
      }
    }
  }
}
