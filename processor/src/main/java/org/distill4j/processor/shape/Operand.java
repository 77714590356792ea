package org.distill4j.processor.shape;

import java.util.Optional;
import org.distill4j.processor.spec.KindType;

/**
 * A value that an operation reads.
 *
 * @param name its name
 * @param kind its kind
 * @param shape its shape; empty for labels whose shape nothing has determined yet
 */
public record Operand(String name, KindType kind, Optional<Shape> shape) {}
