package org.distill4j.processor.diagnostic;

/**
 * A message to the user.
 *
 * @param id its id in the catalogue
 * @param place its place
 * @param message the complete text, including the id and the fix
 */
public record Problem(DiagnosticId id, Place place, String message) {}
