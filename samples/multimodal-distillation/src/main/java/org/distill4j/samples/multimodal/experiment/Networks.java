package org.distill4j.samples.multimodal.experiment;

import java.util.Map;
import java.util.function.Supplier;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.samples.dictionary.question.Encoding;
import org.distill4j.samples.multimodal.GlossDistillationDistiller;
import org.distill4j.samples.multimodal.SizedDistillationDistiller;
import org.distill4j.samples.multimodal.SizedTeacherGraph;
import org.distill4j.samples.video.data.VideoQuestionEncoder;

/**
 * Teacher, student and losses for one data set.
 *
 * @param builder begins a distillation
 * @param sizes the dimensions that come from the data, by their names
 */
record Networks(Supplier<DistillerBuilder> builder, Map<String, Integer> sizes) {

  /**
   * Networks for questions about videos.
   *
   * @throws IllegalArgumentException if the streams have different numbers of features
   */
  static Networks of(VideoQuestionEncoder encoder) {
    int appearance = encoder.streams().get(SizedTeacherGraph.APPEARANCE_FEATURES).features();
    int motion = encoder.streams().get(SizedTeacherGraph.MOTION_FEATURES).features();
    if (appearance != motion) {
      throw new IllegalArgumentException(
          ("appearance has %d features and motion %d; the network needs as many of both: project"
                  + " one of them before, or change the spec")
              .formatted(appearance, motion));
    }
    return new Networks(
        SizedDistillationDistiller::builder,
        Map.of(
            "channels", appearance,
            "vocabulary", encoder.words().size(),
            "answers", encoder.answers().size()));
  }

  /** Networks for questions about definitions. */
  static Networks of(Encoding encoding) {
    return new Networks(
        GlossDistillationDistiller::builder,
        Map.of(
            "vocabulary", encoding.questionWords().size(),
            "evidenceWords", encoding.evidenceWords().size(),
            "answers", encoding.answers().size()));
  }

  /**
   * The networks in some size.
   *
   * @param strengths how strongly the teacher teaches
   */
  Distiller distiller(Sizes chosen, Strengths strengths) {
    return builder
        .get()
        .setAll(sizes)
        .setAll(chosen.dimensions())
        .setAll(strengths.hyperparameters())
        .build();
  }
}
