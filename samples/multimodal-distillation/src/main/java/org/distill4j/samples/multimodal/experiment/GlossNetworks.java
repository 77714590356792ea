package org.distill4j.samples.multimodal.experiment;

import org.distill4j.runtime.graph.Distiller;
import org.distill4j.samples.dictionary.question.Encoding;
import org.distill4j.samples.multimodal.GlossDistillationDistiller;

/**
 * The networks for questions about definitions.
 *
 * @param encoding the words and the answers that there are
 */
record GlossNetworks(Encoding encoding) implements Networks {

  @Override
  public Distiller distiller(Sizes sizes, Strengths strengths) {
    return GlossDistillationDistiller.builder()
        .width(sizes.width())
        .pooled(sizes.pooled())
        .wordSize(sizes.wordSize())
        .vocabulary(encoding.questionWords().size())
        .evidenceWords(encoding.evidenceWords().size())
        .answers(encoding.answers().size())
        .appearanceTemperature(strengths.appearanceTemperature())
        .appearanceWeight(strengths.appearanceWeight())
        .motionTemperature(strengths.motionTemperature())
        .motionWeight(strengths.motionWeight())
        .build();
  }
}
