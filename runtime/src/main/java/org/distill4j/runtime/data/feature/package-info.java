/** Readers of video features that other programs have computed. */
package org.distill4j.runtime.data.feature;
