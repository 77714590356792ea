package org.distill4j.dsl.operation;

/** The terms of {@link RelativeAttention} that depend on relative positions. */
public enum PositionTerms {
  /** Content to position and position to content. */
  BOTH,
  /** The inner product of the query and the key of the position. */
  CONTENT_TO_POSITION,
  /** The inner product of the key and the query of the position. */
  POSITION_TO_CONTENT
}
