package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distill4j.runtime.data.feature.Hdf5Features;
import org.distill4j.runtime.data.feature.NpyFeatures;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.samples.video.data.VideoQuestion;
import org.distill4j.samples.video.data.VideoQuestions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Reads the data of {@code -Ddistill4j.cases=DIR}, by default {@code ../shared/cases} beside the
 * repository: small inputs that went wrong once. Skipped without the folder.
 */
final class DataCasesTest {

  private static final Set<String> VIDEOS = Set.of("10", "11", "12", "13", "14", "100", "101");

  private final Path cases = folder();

  /** A check of one case. */
  @FunctionalInterface
  private interface Check {
    void run(Path place) throws IOException;
  }

  @BeforeEach
  void skipWithoutCases() {
    assumeTrue(
        Files.isDirectory(cases), "there are no cases in " + cases + "; set -Ddistill4j.cases");
  }

  @Test
  void everyCaseGivesWhatItShould() throws IOException {
    Map<String, Check> checks = checks();
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(cases)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    assertWithMessage("cases with a check").that(checks.keySet()).isEqualTo(names);
    for (Map.Entry<String, Check> check : checks.entrySet()) {
      check.getValue().run(cases.resolve(check.getKey()));
    }
  }

  private static Map<String, Check> checks() {
    Map<String, Check> checks = new LinkedHashMap<>();
    checks.put("h5_fill_nan", at -> assertThat(error(at, "resnet_features")).contains(" has NaN"));
    checks.put("h5_softlink", DataCasesTest::readsFiveVideos);
    checks.put("h5_ids_f8", DataCasesTest::readsFiveVideos);
    checks.put("h5_szip", at -> assertThat(error(at, "resnet_features")).contains("filter szip"));
    checks.put("h26_group.h5", at -> assertThat(error(at, "resnext_features")).contains("a group"));
    checks.put(
        "h35_compound.h5", at -> assertThat(error(at, "resnext_features")).contains("compound"));
    checks.put("npy_ids_dup", DataCasesTest::refusesDuplicates);
    checks.put("json_two_arrays", at -> assertThat(error(at)).contains("at line 2, column 1"));
    checks.put("json_answers_list", DataCasesTest::countsTheList);
    checks.put("json_bom", at -> assertThat(questions(at, "train")).hasSize(2));
    checks.put("ivqa_bom", at -> assertThat(questions(at, "train")).hasSize(2));
    checks.put("ivqa_blank_line_mid", at -> assertThat(questions(at, "train")).hasSize(2));
    checks.put("tgif_open_quote", DataCasesTest::keepsTheOpenQuote);
    checks.put("tgif_begin_quote", DataCasesTest::keepsTheFirstQuote);
    checks.put("d_unseen", at -> refused(at, "no question has an answer among the"));
    checks.put("j26_one_class", at -> refused(at, "has the only answer 'cat'"));
    checks.put("j28_one_val", at -> refused(at, "hot + cold <= classes"));
    return new java.util.TreeMap<>(checks);
  }

  private static void readsFiveVideos(Path folder) throws IOException {
    VideoFeatures features =
        Hdf5Features.read(folder.resolve("a.h5"), Hdf5Features.APPEARANCE, VIDEOS);

    assertThat(features.videos()).containsExactly("10", "11", "12", "13", "14").inOrder();
    assertThat(features.of("10")[0]).isEqualTo(5.5f);
  }

  private static void refusesDuplicates(Path folder) {
    assertThat(
            message(
                () ->
                    NpyFeatures.table(
                        folder.resolve("a.npy"), folder.resolve("i.npy"), Set.of("1"))))
        .contains("again at");
  }

  private static void countsTheList(Path folder) throws IOException {
    assertThat(questions(folder, "train").get(0).correct())
        .containsExactly("dog", 2, "puppy", 1)
        .inOrder();
  }

  private static void keepsTheOpenQuote(Path folder) throws IOException {
    assertThat(questions(folder, "Train").stream().map(VideoQuestion::text).toList())
        .containsExactly("\"what is it ?", "what \"is it ?", "now ?")
        .inOrder();
  }

  private static void keepsTheFirstQuote(Path folder) throws IOException {
    assertThat(questions(folder, "Train").get(0).text()).isEqualTo("\"stop\" is written on what ?");
  }

  /** Requires that schemes cannot be compared on a folder, for one reason. */
  private static void refused(Path folder, String reason) {
    Console console =
        Console.run(
            "ranking",
            "--data=" + folder,
            "--schemes=listmle",
            "--teacher-width=8",
            "--student-width=8",
            "--epochs=1");

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.errors()).hasSize(1);
    assertThat(console.err()).contains(reason);
    assertThat(console.err()).doesNotContain("internal error");
  }

  private static List<VideoQuestion> questions(Path folder, String split) throws IOException {
    return VideoQuestions.read(folder, split).questions();
  }

  private static String error(Path folder) {
    return message(() -> questions(folder, "train"));
  }

  private static String error(Path place, String dataset) {
    Path file = Files.isDirectory(place) ? place.resolve("a.h5") : place;
    String message = message(() -> Hdf5Features.read(file, dataset, VIDEOS));
    assertThat(message).contains(file.getFileName().toString());
    assertThat(message).doesNotContainMatch("damaged|truncated");
    return message;
  }

  private static String message(Executable reading) {
    return assertThrows(IOException.class, reading).getMessage();
  }

  private static Path folder() {
    String given = System.getProperty("distill4j.cases");
    if (given != null) {
      return Path.of(given, "data");
    }
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.exists(root.resolve("CONTRIBUTING.md"))) {
      root = root.getParent();
    }
    return root == null ? Path.of("none") : root.resolve("../shared/cases/data").normalize();
  }
}
