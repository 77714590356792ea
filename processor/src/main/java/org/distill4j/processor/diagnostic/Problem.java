package org.distill4j.processor.diagnostic;

/**
 * One message to the user.
 *
 * @param id which of the catalogue
 * @param place where it belongs
 * @param message the whole text, with the id and the fix
 */
public record Problem(DiagnosticId id, Place place, String message) {}
