package org.distill4j.samples.ranking.small;

import org.distill4j.dsl.Schemes;
import org.distill4j.samples.ranking.scheme.PairwiseUniform;
import org.distill4j.samples.ranking.scheme.Undistilled;
import org.distill4j.samples.ranking.scheme.Vanilla;
import org.distill4j.samples.ranking.scheme.ZipfListNet;

/** RADI-L, pairs with one margin, and the baselines for the small transformers. */
@Schemes(
    of = {Undistilled.class, Vanilla.class, ZipfListNet.class, PairwiseUniform.class},
    networks = {
      SmallAllInOne.class,
      SmallViolet.class,
      SmallMerlot.class,
      SmallSvitt.class,
      SmallCoToken.class,
      GlossCoToken.class,
      SmallSiaSamRea.class
    })
public interface SmallSchemes {}
