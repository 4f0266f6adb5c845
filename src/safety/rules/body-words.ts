// Parts of the body as patients name them, in English and Spanish (folded: no accents). Grouped by what a symptom
// there can mean, since a rule asks for "pain in the chest" and not for a word.
export const BODY_WORDS = `
chest: chest, chests, sternum, breastbone, breast bone, rib cage, ribcage, pecho, torax, esternon
heart: heart, hearts, corazon
jaw: jaw, mandibula, quijada
head: head, skull, cabeza, craneo, sien, sienes, temple
face: face, facial, cheek, cheeks, mouth, eyelid, eyelids, smile, cara, rostro, boca, parpado, parpados, mejilla, sonrisa
airway: throat, tongue, lips, lip, airway, windpipe, garganta, lengua, labio, labios, esofago
neck: neck, nape, cuello, nuca
eye: eye, eyes, eyeball, ojo, ojos, ojito
sight: vision, sight, eyesight, vista, vision
ear: ear, ears, eardrum, earlobe, oido, oidos, oreja, orejas
nose: nose, nostril*, sinus, sinuses, nariz, senos paranasales
tooth: tooth, teeth, molar, gum, gums, diente, dientes, muela, muelas, encia, encias
arm: arm, arms, hand, hands, wrist, wrists, elbow, elbows, finger, fingers, thumb, thumbs, knuckle*, forearm, shoulder, shoulders, armpit, fingertips, brazo, brazos, mano, manos, muneca, munecas, codo, codos, dedo, dedos, hombro, hombros, antebrazo, axila, axilas, pulgar
leg: leg, legs, foot, feet, knee, knees, ankle, ankles, toe, toes, calf, calves, shin, shins, thigh, thighs, hip, hips, heel, heels, hamstring, groin, buttock*, achilles, pierna, piernas, pie, pies, rodilla, rodillas, tobillo, tobillos, pantorrilla*, muslo, muslos, cadera, caderas, talon, talones, ingle, nalga*, canilla
limb: <arm>, <leg>
belly: stomach, stomache, tummy, belly, abdomen, abdominal, gut, guts, bowel, bowels, navel, belly button, pelvis, pelvic, flank, kidney, kidneys, liver, gallbladder, appendix, pancreas, spleen, bladder, side, estomago, panza, barriga, abdomen, vientre, guata, pelvis, rinon, rinones, higado, vesicula, vejiga, intestino*, ombligo, costado, tripa, tripas
back: back, spine, lower back, tailbone, espalda, columna, cintura, lomo, coxis, rabadilla
genitals: genital*, vagina*, vulva, penis, private parts, privates, testicle*, testes, scrotum, anus, rectum, rectal, butt, butthole, bottom, breast, breasts, nipple*, boob*, down there, pene, partes intimas, ano, recto, seno, senos, pezon*, testiculo*, ahi abajo, mis partes
testicle: testic*, testes, scrotum, balls, nuts, nutsack, ballsack, my ball, one ball, left ball, right ball, left nut, right nut, my sack, his sack, ball sack, scrotal, testiculo*, escroto, huevos, bolas, cojones
skin: skin, scalp, mole, moles, piel, cuero cabelludo, lunar, lunares
muscle: muscle*, joint, joints, tendon*, ligament*, bone, bones, rib, ribs, collarbone, musculo*, articulacion*, coyuntura*, hueso, huesos, costilla*, tendon*, clavicula
nails: toenail*, fingernail*, nail, nails, una, unas
lungs: lung, lungs, pulmon, pulmones
brain: brain, cerebro
body: <chest>, <heart>, <jaw>, <head>, <face>, <airway>, <neck>, <eye>, <sight>, <ear>, <nose>, <tooth>, <arm>, <leg>, <belly>, <back>, <genitals>, <testicle>, <skin>, <muscle>, <lungs>, <brain>, whole body, all over, body, cuerpo, todo el cuerpo, privates, tonsil*, amigdala*, gland*, ganglio*, limb, limbs, extremid*, nails, toenail*, prostat*, uterus, utero, ovar*, thyroid, tiroides, matriz
`;
