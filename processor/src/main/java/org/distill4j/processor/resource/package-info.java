/**
 * The files about a spec that lie beside its classes: what is told about it as JSON, for programs,
 * and as diagrams.
 */
package org.distill4j.processor.resource;
