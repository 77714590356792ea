package org.distill4j.dsl.kind;

/**
 * Clips of frames, [batch, clips, frames, features], with an optional mask over the clips. All
 * clips of a batch have the same number of frames.
 */
@Kind(
    axes = {"clips", "frames", "features"},
    varying = {"clips", "frames"},
    column = "org.distill4j.runtime.data.FrameSequenceColumn",
    stepsOf = Sequence.class)
public interface FrameSequence {}
