package org.distill4j.samples.multimodal.experiment;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.samples.multimodal.dualvgr.GlossDualVgrDistillationDistiller;
import org.distill4j.samples.multimodal.dualvgr.SizedDualVgrDistillationDistiller;
import org.distill4j.samples.multimodal.system.GlossAmuSoftAnswersDistiller;
import org.distill4j.samples.multimodal.system.GlossCoMemSoftAnswersDistiller;
import org.distill4j.samples.multimodal.system.GlossDsavsSoftAnswersDistiller;
import org.distill4j.samples.multimodal.system.GlossHcrnSoftAnswersDistiller;
import org.distill4j.samples.multimodal.system.GlossHgaSoftAnswersDistiller;
import org.distill4j.samples.multimodal.system.QuestionAloneSoftAnswersDistiller;
import org.distill4j.samples.multimodal.system.SizedAmuSoftAnswersDistiller;
import org.distill4j.samples.multimodal.system.SizedCoMemSoftAnswersDistiller;
import org.distill4j.samples.multimodal.system.SizedDsavsSoftAnswersDistiller;
import org.distill4j.samples.multimodal.system.SizedHcrnSoftAnswersDistiller;
import org.distill4j.samples.multimodal.system.SizedHgaSoftAnswersDistiller;

/**
 * The published systems that can be trained on the questions of this sample, a baseline, and the
 * paper's own networks for the same treatment.
 */
@SuppressWarnings("ImmutableEnumChecker") // Builders are references to static methods.
public enum VideoSystem {
  /** Co-Mem. */
  CO_MEM(
      "Co-Mem", SizedCoMemSoftAnswersDistiller::builder, GlossCoMemSoftAnswersDistiller::builder),
  /** AMU. */
  AMU("AMU", SizedAmuSoftAnswersDistiller::builder, GlossAmuSoftAnswersDistiller::builder),
  /** HGA. */
  HGA("HGA", SizedHgaSoftAnswersDistiller::builder, GlossHgaSoftAnswersDistiller::builder),
  /** HCRN. */
  HCRN("HCRN", SizedHcrnSoftAnswersDistiller::builder, GlossHcrnSoftAnswersDistiller::builder),
  /** DualVGR. */
  DUAL_VGR(
      "DualVGR",
      SizedDualVgrDistillationDistiller::builder,
      GlossDualVgrDistillationDistiller::builder),
  /** DSAVS, from its description. */
  DSAVS("DSAVS", SizedDsavsSoftAnswersDistiller::builder, GlossDsavsSoftAnswersDistiller::builder),
  /** The question alone, a baseline. */
  QUESTION(
      "question alone",
      QuestionAloneSoftAnswersDistiller::builder,
      QuestionAloneSoftAnswersDistiller::builder),
  /** The paper's teacher. */
  TEACHER(Model.TEACHER.title(), MultimodalTrials::teacher),
  /** The paper's student alone. */
  STUDENT(Model.STUDENT.title(), MultimodalTrials::student),
  /** The paper's student, distilled from a teacher with the same training. */
  DISTILLED(
      Model.DISTILLED_STUDENT.title(),
      trials ->
          trials.distilled(Model.DISTILLED_STUDENT.title(), trials.settings().distillation()));

  private final String title;
  private final Function<MultimodalTrials, Trial> trial;

  VideoSystem(String title, Function<MultimodalTrials, Trial> trial) {
    this.title = title;
    this.trial = trial;
  }

  VideoSystem(
      String title, Supplier<DistillerBuilder> ofVideos, Supplier<DistillerBuilder> ofDefinitions) {
    this(title, trials -> alone(title, ofVideos, ofDefinitions, trials));
  }

  /** Returns its title in tables. */
  public String title() {
    return title;
  }

  /** Returns the trial of the system, with the sizes and the training of the others. */
  Trial trial(MultimodalTrials trials) {
    return trial.apply(trials);
  }

  private static Trial alone(
      String title,
      Supplier<DistillerBuilder> ofVideos,
      Supplier<DistillerBuilder> ofDefinitions,
      MultimodalTrials trials) {
    MultimodalData data = trials.data();
    MultimodalSettings settings = trials.settings();
    Distillation distillation =
        Distillation.of(title, data.isDictionary() ? ofDefinitions : ofVideos);
    return Trial.teacher(title, distillation, settings.training())
        .withDimensions(dimensions(data, settings.sizes()));
  }

  private static Map<String, Integer> dimensions(MultimodalData data, Sizes sizes) {
    Map<String, Integer> dimensions = new HashMap<>(sizes.dimensions());
    dimensions.put("chunkSize", Math.max(1, sizes.width() / 16));
    if (data.isDictionary()) {
      dimensions.put("channels", sizes.wordSize());
      dimensions.put("motionChannels", sizes.wordSize());
      dimensions.put("clips", GlossClips.CLIPS);
    }
    return dimensions;
  }
}
