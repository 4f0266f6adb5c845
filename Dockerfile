# The service alone; Redis stands beside it (compose.yaml). Node comes from the base image, so the pinned one of
# the packages is left out.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts
COPY scripts/setup.mjs scripts/vendor.mjs scripts/
RUN node scripts/vendor.mjs

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/.frontdesk/vendor .frontdesk/vendor
COPY package.json ./
COPY src src
COPY dialogs dialogs
COPY prompts prompts
COPY clinic clinic
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=320", "src/main.ts"]
