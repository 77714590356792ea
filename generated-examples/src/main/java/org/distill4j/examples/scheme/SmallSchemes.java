package org.distill4j.examples.scheme;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Schemes;
import org.distill4j.examples.distillation.Big;
import org.distill4j.examples.distillation.Small;

/** All schemes for the small network, which learns from itself and from the big one. */
@Schemes(
    of = {SoftAnswers.class, HiddenHint.class},
    networks = Small.class,
    pairs = @Distillation(teacher = Big.class, student = Small.class))
public interface SmallSchemes {}
