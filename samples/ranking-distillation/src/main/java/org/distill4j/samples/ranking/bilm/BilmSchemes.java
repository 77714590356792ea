package org.distill4j.samples.ranking.bilm;

import org.distill4j.dsl.Schemes;
import org.distill4j.samples.ranking.scheme.PairwiseTransport;
import org.distill4j.samples.ranking.scheme.Undistilled;
import org.distill4j.samples.ranking.scheme.Vanilla;
import org.distill4j.samples.ranking.scheme.ZipfListNet;

/** RADI-P, RADI-L and the baselines for FrozenBiLM. */
@Schemes(
    of = {
      Undistilled.class,
      Vanilla.class,
      PairwiseTransport.class, // RADI-P
      ZipfListNet.class // RADI-L
    },
    networks = {FrozenBilmAnswerer.class, SmallBilm.class, GlossBilm.class})
public interface BilmSchemes {}
