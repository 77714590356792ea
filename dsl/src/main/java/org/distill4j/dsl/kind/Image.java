package org.distill4j.dsl.kind;

/** Images, or what a convolution gives, [batch, channels, height, width]. */
@Kind(
    axes = {"channels", "height", "width"},
    column = "org.distill4j.runtime.data.ImageColumn")
public interface Image {}
