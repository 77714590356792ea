package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Schemes;
import org.distill4j.samples.ranking.scheme.Undistilled;

/** The small transformers without distillation. */
@Schemes(
    of = Undistilled.class,
    networks = {
      SmallAllInOne.class,
      SmallViolet.class,
      SmallMerlot.class,
      SmallCoToken.class,
      SmallSiaSamRea.class
    })
interface SmallTransformers {}
