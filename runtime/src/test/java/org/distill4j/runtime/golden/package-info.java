/** Losses, metrics and layers against numbers that were computed elsewhere. */
package org.distill4j.runtime.golden;
