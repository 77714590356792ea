package org.distill4j.samples.gloss.scheme;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Schemes;
import org.distill4j.samples.gloss.teacher.GlossTeacher;
import org.distill4j.samples.gloss.teacher.Probe;

/** The networks that learn labels alone, as students of a distillation that is not run. */
@Schemes(
    of = Vanilla.class,
    pairs = {
      @Distillation(teacher = GlossTeacher.class, student = Probe.class),
      @Distillation(teacher = GlossTeacher.class, student = BagOfWords.class)
    })
public interface LabelSchemes {}
