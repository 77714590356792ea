package org.distill4j.samples.ranking.justask;

import org.distill4j.dsl.Network;

/** {@link JustAskTwo} with the heads of the pretraining. */
@Network
public interface AllocatedTwo extends AllocatedJustAsk, JustAskTwo {}
