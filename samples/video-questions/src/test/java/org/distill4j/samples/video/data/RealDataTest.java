package org.distill4j.samples.video.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.junit.jupiter.api.Test;

/** Reads the data sets in the folder of {@code -Ddistill4j.data}, if there is one. */
final class RealDataTest {

  @Test
  void readsFeaturesAndQuestionsOfClips() throws IOException {
    Path folder = folder("msrvtt1k");
    VideoQuestions training = VideoQuestions.read(folder, "train");
    VideoQuestions validation = VideoQuestions.read(folder, "val");
    Set<String> videos = new HashSet<>(training.videos());
    videos.addAll(validation.videos());

    VideoFeatures appearance = FeatureFiles.APPEARANCE.read(folder, videos).orElseThrow();
    VideoFeatures motion = FeatureFiles.MOTION.read(folder, videos).orElseThrow();

    assertThat(training.size()).isEqualTo(18_240);
    assertThat(validation.size()).isEqualTo(2_625);
    assertThat(VideoQuestions.read(folder, "train_few").size()).isEqualTo(2_838);
    assertThat(appearance.shape()).isEqualTo(new int[] {8, 6, 128});
    assertThat(motion.shape()).isEqualTo(new int[] {8, 128});
    assertThat(appearance.videos()).isEqualTo(videos);

    AnswerVocabulary answers = AnswerVocabulary.of(training, 1_000);
    VideoQuestions known = training.where(answers::annotates);
    assertThat(known.size()).isEqualTo(17_308);
    Examples examples =
        new VideoQuestionEncoder(
                VideoQuestionEncoder.words(training, 1),
                answers,
                Map.of("appearance", appearance, "motion", motion))
            .examples(known);
    assertThat(examples.size()).isEqualTo(17_308);
  }

  @Test
  void readsQuestionsOfActivities() throws IOException {
    Path folder = folder("activitynet-qa");
    VideoQuestions training = VideoQuestions.read(folder, "train");

    assertThat(training.size()).isEqualTo(32_000);
    assertThat(VideoQuestions.read(folder, "val").size()).isEqualTo(18_000);
    assertThat(training.questions().get(0).type()).isEqualTo("yes/no");
    assertThat(FeatureFiles.MOTION.read(folder, training.videos())).isEmpty();
  }

  private static Path folder(String name) {
    Path folder = Path.of(System.getProperty("distill4j.data", ""), name);
    assumeTrue(
        Files.isDirectory(folder), "No data in '" + folder + "': set -Ddistill4j.data=FOLDER");
    return folder;
  }
}
