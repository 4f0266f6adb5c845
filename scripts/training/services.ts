// Names that visits and services commonly have, set aside while training as a clinic's own are while screening.

const list = (text: string): string[] => text.trim().split(/\s*[,\n]\s*/);

export const SERVICES = {
  en: list(`
    annual physical, physical, yearly physical, annual exam, annual checkup, checkup, check-up, wellness visit
    follow-up, follow up, followup, follow-up visit, new patient visit, new patient appointment
    flu shot, flu vaccine, blood test, blood work, bloodwork, blood draw, lab work, pap smear, pap test
    well-child visit, well child, well-baby visit, skin check, skin exam, mole check, ultrasound, sonogram
    colonoscopy consult, colonoscopy, physical therapy, telehealth visit, telehealth, video visit, nurse visit
    sports physical, dental cleaning, cleaning, eye exam, hearing test, mammogram, x-ray, stress test
    consultation, consult, screening
  `),
  es: list(`
    examen anual, examen físico, físico anual, chequeo anual, chequeo, control, revisión, seguimiento
    cita de seguimiento, consulta de seguimiento, paciente nuevo, primera consulta, vacuna contra la gripe
    vacuna de la gripe, vacuna del flu, examen de sangre, análisis de sangre, prueba de sangre, laboratorios
    papanicolaou, papanicolau, citología, control del niño sano, visita del niño sano, revisión de la piel
    examen de la piel, ultrasonido, ecografía, consulta de colonoscopia, colonoscopia, terapia física
    fisioterapia, telesalud, videoconsulta, limpieza dental, examen de la vista, mamografía, radiografía
  `),
};
