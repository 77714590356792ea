/** Rules that need shapes and parameter counts: one class for each kind of rule. */
package org.distill4j.processor.rules.shape;
