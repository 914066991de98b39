/** The municipality of the sample cases and of its personas: an official's token and an allocation carry the same name. */
export const SAMPLE_MUNICIPALITY = 'Odense';
