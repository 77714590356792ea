package org.distill4j.runtime.layer.fusion;

/** The axis of a frame sequence whose elements {@link ConditionalRelationLayer} relates. */
public enum RelatedAxis {
  /** The clips; the frames of one place form objects of their own. */
  CLIPS,
  /** The frames of each clip. */
  FRAMES
}
