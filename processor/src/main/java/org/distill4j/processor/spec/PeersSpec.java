package org.distill4j.processor.spec;

import org.distill4j.processor.diagnostic.Place;

/**
 * A teacher that is trained together with the student.
 *
 * @param origin the simple name of the interface that has the annotation
 * @param place the annotation, or the spec if it is inherited
 */
public record PeersSpec(String origin, Place place) {}
