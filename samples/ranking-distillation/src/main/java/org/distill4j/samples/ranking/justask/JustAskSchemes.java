package org.distill4j.samples.ranking.justask;

import org.distill4j.dsl.Schemes;
import org.distill4j.samples.ranking.scheme.PairwiseUniform;
import org.distill4j.samples.ranking.scheme.Undistilled;
import org.distill4j.samples.ranking.scheme.Vanilla;
import org.distill4j.samples.ranking.scheme.ZipfListNet;

/** RADI-L, pairs with one margin, and the baselines for Just Ask. */
@Schemes(
    of = {Undistilled.class, Vanilla.class, ZipfListNet.class, PairwiseUniform.class},
    networks = {SmallJustAsk.class, GlossJustAsk.class})
public interface JustAskSchemes {}
