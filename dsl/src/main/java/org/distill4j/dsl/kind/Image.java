package org.distill4j.dsl.kind;

/** Images or feature maps, [batch, channels, height, width]. */
@Kind(
    axes = {"channels", "height", "width"},
    column = "org.distill4j.runtime.data.ImageColumn")
public interface Image {}
