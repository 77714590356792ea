package org.distill4j.samples.ranking.transformer;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The counts that the compiler prints, compared with sums over the published layers. The page of
 * the sample says where they differ from the paper's table.
 */
final class TransformerCountsTest {

  @ParameterizedTest
  @CsvSource({
    "AllInOne, 110_741_340",
    "Violet, 200_962_724",
    "Merlot, 224_484_156",
    "Svitt, 255_190_362",
    "CoToken, 210_909_660",
    "SiaSamRea, 114_582_492"
  })
  void theCompilerCounts(String name, String count) throws IOException {
    assertThat(count(name)).isEqualTo(Double.parseDouble(count.replace("_", "")));
  }

  private static double count(String name) throws IOException {
    NetworkDescription network =
        SpecCatalogue.ofClassPath().find(name).orElseThrow().network().orElseThrow();
    Map<String, Integer> sizes = new HashMap<>();
    network.dimensions().forEach(size -> sizes.put(size.name(), size.value().orElseThrow()));
    return network.total().parameters().bind(sizes).value().getAsDouble();
  }

  /** All-in-one: the trunk of ViT-B, BERT's words, a pooler, types, times and a head. */
  @Test
  void allInOneIsTheSumOfItsParts() throws IOException {
    double head = map(768, 384) + 2 * 384 + map(384, 1_500);
    assertThat(count("AllInOne")).isEqualTo(109_865_472 + 3 * 768 + head);
  }

  /** VIOLET: the official Video-Swin-B, a map, positions, BERT without its pooler, and a head. */
  @Test
  void violetIsTheSumOfItsParts() throws IOException {
    double bert = 23_837_184 + 12 * LAYER;
    double head = map(768, 1_536) + map(1_536, 1_500);
    assertThat(count("Violet")).isEqualTo(87_638_984 + map(1_024, 768) + 158_208 + bert + head);
  }

  /** SViTT: BEiT-B over four frames, BERT with three fusing layers, and a decoder of three. */
  @Test
  void svittIsTheSumOfItsParts() throws IOException {
    double bias = (7 * 27 * 27 + 3) * 12;
    double vision = map(768, 768) + 768 + 12 * (LAYER - 768 + 2 * 768 + bias) + 2 * 768;
    double crossed = 4 * map(768, 768) + 2 * 768;
    double reader = 23_837_184 + 12 * LAYER + 3 * crossed;
    double writer = 23_837_184 + 3 * (LAYER + crossed) + map(768, 768) + 2 * 768 + 30_522;
    assertThat(count("Svitt")).isEqualTo(vision + reader + writer);
  }

  /** MERLOT: two transformers, words, positions, and the stem and map of images. */
  @Test
  void merlotIsTheSumOfItsParts() throws IOException {
    double transformers = 24 * LAYER + 2 * 2 * 768;
    double words = (50_370 + 1_024) * 768 + 2 * 768;
    double positions = (12 * 22 + 2 + 6 * 11 + 1 + 1_024) * 768;
    double norms = 2 * 2 * 768;
    double edges = 27 * 32 + 9 * 32 * 32 + 9 * 32 * 64 + 2 * (32 + 32 + 64);
    double stem =
        edges + stage(64, 64, 3) + stage(256, 128, 4) + stage(512, 256, 9) + map(1_024, 768);
    assertThat(count("Merlot"))
        .isEqualTo(transformers + words + positions + norms + stem + map(768, 1_500));
  }

  private static final double LAYER = 7_087_872;

  private static double map(double inputs, double units) {
    return inputs * units + units;
  }

  /** A stage of bottlenecks, whose first one has a map in its shortcut. */
  private static double stage(double channels, double inner, int blocks) {
    double first = channels * inner + 9 * inner * inner + 4 * inner * inner;
    double rest = 4 * inner * inner + 9 * inner * inner + 4 * inner * inner;
    double norms = 2 * (inner + inner + 4 * inner);
    double shortcut = channels * 4 * inner + 2 * 4 * inner;
    return first + norms + shortcut + (blocks - 1) * (rest + norms);
  }
}
