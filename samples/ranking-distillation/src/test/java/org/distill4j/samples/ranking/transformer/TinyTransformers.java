package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Schemes;
import org.distill4j.samples.ranking.scheme.Undistilled;

/** The tiny transformers without distillation. */
@Schemes(
    of = Undistilled.class,
    networks = {
      TinyAllInOne.class,
      TinyViolet.class,
      TinyMerlot.class,
      TinyCoToken.class,
      TinySiaSamRea.class
    })
interface TinyTransformers {}
