/**
 * What must hold beside names and shapes, one class for each sort of rule. Plain Java: knows
 * nothing of javac.
 */
package org.distill4j.processor.validation;
