package org.distill4j.processor.spec;

import java.util.Optional;
import org.distill4j.processor.body.BodySignature;
import org.distill4j.processor.diagnostic.Place;

/**
 * The body of a teacher whose nodes are computed elsewhere.
 *
 * @param file the name of its ONNX file; empty if it has none
 * @param signature the inputs and outputs of the file; empty if it is not at hand
 * @param place the place of the file, or the interface
 */
public record ExternalSpec(String file, Optional<BodySignature> signature, Place place) {}
