package org.distill4j.processor.graph;

import java.util.Optional;
import org.distill4j.processor.spec.Bounds;
import org.distill4j.processor.spec.ElementType;

/**
 * A hyperparameter of a distillation that its generated builder can change.
 *
 * @param name the name of the builder's method
 * @param content what it holds
 * @param initial its value in the spec
 * @param range the values it may have, if it is limited
 * @param origin what it belongs to, in words
 */
public record Hyperparameter(
    String name,
    ElementType.Content content,
    Object initial,
    Optional<Bounds> range,
    String origin) {}
