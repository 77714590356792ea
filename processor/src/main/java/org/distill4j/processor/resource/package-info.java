/**
 * Resource files written beside the classes of a spec: its summary as JSON, for programs, and its
 * diagrams.
 */
package org.distill4j.processor.resource;
